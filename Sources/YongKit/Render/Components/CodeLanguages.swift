/// The words that people write behind a fence for code, so that none is taken for a component.
enum CodeLanguages {
    static func contains(_ name: String) -> Bool { names.contains(name.lowercased()) }

    private static let names = Set(
        """
        abc ada apache apl applescript arduino asm asciidoc astro awk bash bash-session basic bat \
        batch bibtex bison blade brainfuck c c++ caddy cc cfg cl clike clj clojure cmake cmd cobol \
        code coffee coffeescript comment conf config console cpp crystal cs csharp css csv cuda \
        curl cxx cypher d dart dax delphi diff django docker dockerfile dos dot dotenv dts ebnf \
        editorconfig ejs elixir elm env erb erl erlang example excel f90 fasm fish fortran fs \
        fsharp gcode gdscript git gitignore glsl go gradle graph graphql graphviz groovy h haml \
        handlebars haskell haxe hbs hcl heex hjson hlsl hs htm html http hpp hxx ignore ini input \
        java javascript jinja jq js json json5 jsonc jsonl jsx jinja2 julia kotlin ksh kt latex \
        less liquid lisp list llvm log logs lua make makefile man markdown math matlab md mdx \
        mermaid mips ml mm mustache mysql nasm nginx nim nix none nu objc objective-c ocaml octave \
        odin org output pascal patch perl pgsql php plain plaintext plantuml plist pl po \
        postgresql postscript powershell prisma prolog prompt properties proto protobuf ps ps1 \
        pug puml puppet purescript py pycon python python3 q qml r racket rb reason regex rego \
        rest robots rs rst ruby rust sas sass scala scheme scm scss sed sh shell shell-session \
        shellscript smalltalk sml solidity sparql sql srt ssh stata stylus svelte svg swift \
        systemd tcl terminal terraform tex text textile tf toml ts tsv tsx turtle twig txt \
        typescript typst v vala vb vbnet verilog vhdl vim vtt vue wasm wast wat webvtt wgsl wiki \
        wolfram x86asm xhtml xml xquery xsl yaml yml zig zsh
        """.split(separator: " ").map(String.init))
}
