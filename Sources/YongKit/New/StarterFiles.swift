// swift-format-ignore-file

/// The files of `New/Archetype` and `New/Starter`, so that the program needs none beside it.
///
/// Made of those files by a test: edit them, then run
/// `RECORD_GOLDEN=1 swift test --filter NewStarterFilesTests`.
enum StarterFiles {
    static let archetype: [NewFile] = [
        NewFile("en.md", #"""
---
title: {title}
summary: Say in one sentence what this page is about.
draft: true
---

Write the text here: first what the reader wants most, then where it comes from; when it is ready, delete the line `draft: true` above.

"""#),
        NewFile("page.yml", #"""
date: {date}

"""#),
        NewFile("zh.md", #"""
---
title: {title}
summary: 用一句话说明这一页讲什么。
draft: true
---

在这里写正文：先写读者最想知道的，再写来历和出处；写好以后删去上面的`draft: true`一行。

"""#),
    ]

    static let site: [NewFile] = [
        NewFile(".gitignore", #"""
# Made by “yong build”, and made anew at any time.
# 由“yong build”生成，随时可以重新生成。
Public/
.yong/
Share/
Review/

"""#),
        NewFile("Content/_data/tags.yml", #"""
# The labels of tags. A tag is used by its first line: “tags: [writing]” in page.yml.
# 标签的名称。使用时写第一行的名字，例如在page.yml里写“tags: [writing]”。
writing:
  zh: 写作
  en: Writing
languages:
  zh: 语言
  en: Languages

"""#),
        NewFile("Content/about/en.md", #"""
---
title: About this site
summary: Who runs it, for whom, and how mistakes are put right.
---

Say here who runs the site, who writes and reviews the texts, and where to report a mistake.

The site's name, address, menus and filing numbers are in `Content/site.yml`, each with a note beside it.

"""#),
        NewFile("Content/about/page.yml", #"""
order: 2

"""#),
        NewFile("Content/about/zh.md", #"""
---
title: 关于本站
summary: 谁办的，为谁办的，怎样改错。
---

请在这里写明：谁主办这个网站，文字由谁写、由谁审，发现错误写信给谁。

网站名称、网址、菜单和备案号都在`Content/site.yml`里，每一项旁边都有说明。

"""#),
        NewFile("Content/en.md", #"""
---
title: Welcome to our city
summary: One or two sentences that tell the reader why it is worth reading on.
---

This is the home page. Its file is `Content/en.md`: open it in any editor and write in your own words. Then run `yong build`, and the pages are in the folder `Public`.

The Chinese home page is `Content/zh.md` beside it. Each language has a file of its own; Yong looks after addresses and layout.

How to add a page is in the [guide](/guide/).

"""#),
        NewFile("Content/guide/en.md", #"""
---
title: Guide
summary: Two pages for editors, on writing and on writing in two languages. Delete them before you publish.
---

"""#),
        NewFile("Content/guide/languages/en.md", #"""
---
title: How two languages go together
summary: The facts agree, the sentences need not. A page may be published before it is translated.
---

## Each in its own words {#own-words}

Chinese is written for readers of Chinese and English for readers of English. Figures, dates and links are the same; the wording may differ.

## Before there is a translation {#missing}

A page in one language can be published. Readers of the other one see the original with a line that says so, and search engines leave that stand-in out.

## The ids of headings {#ids}

The `{#ids}` behind a heading is its id. Use one id in both languages, and a reader who changes the language comes back to the same place.

"""#),
        NewFile("Content/guide/languages/page.yml", #"""
order: 2
date: {date}
tags: [languages, writing]

"""#),
        NewFile("Content/guide/languages/zh.md", #"""
---
title: 两种语言怎么配
summary: 事实要一致，句子不必对齐。暂时缺一种语言也可以发布。
---

## 各写各的 {#own-words}

中文写给中文读者，英文写给英文读者。数字、日期和链接要一样，说法可以不同。

## 还没译好的时候 {#missing}

只有一种语言也能发布。另一种语言的读者会看到原文和一句说明，搜索引擎不会收录这个替代页。

## 标题的编号 {#ids}

标题后面的`{#ids}`是它的编号。两种语言用同一个编号，读者切换语言时就会回到同一处。

"""#),
        NewFile("Content/guide/page.yml", #"""
# A page of the kind “landing” shows the pages below it.
# landing类型的页面会列出下面的各页。
kind: landing
order: 1

"""#),
        NewFile("Content/guide/writing/en.md", #"""
---
title: How to write a page
summary: A folder is a page; zh.md and en.md in it are its two languages.
---

## A new page {#new}

Run this in the site's folder:

```
yong new guide/food
```

It makes the folder `Content/guide/food` with its files, marked as drafts by `draft: true`. When the text is ready, take that line out, and the page is published.

## What you can use {#markup}

Texts are written in Markdown:

- **weight** stands between two pairs of asterisks;
- a link is a path of the site, such as [About](/about/), and you are told when it is wrong;
- a picture lies in the same folder and is written `![what it shows](photo.jpg)`.

| written | becomes |
| --- | --- |
| `## Title` | a heading |
| `- one thing` | a list |
| `> a sentence` | a quotation |

> Figures need a source, and a footnote is a good place for it.[^source]

[^source]: Footnotes stand at the end of the text.

"""#),
        NewFile("Content/guide/writing/page.yml", #"""
order: 1
date: {date}
tags: [writing]

"""#),
        NewFile("Content/guide/writing/zh.md", #"""
---
title: 怎样写一页
summary: 一个文件夹就是一页，文件夹里的zh.md和en.md是它的两种语言。
---

## 新建一页 {#new}

在网站的文件夹里运行：

```
yong new guide/food
```

这会建好文件夹`Content/guide/food`和里面的文件，并写上草稿标记`draft: true`。正文写好以后，删去这一行，页面就会发布。

## 能用什么 {#markup}

正文用Markdown书写：

- **重点**写在两对星号中间；
- 链接写网站里的路径，例如[关于](/about/)，写错了会提示；
- 图片放在同一个文件夹里，写`![图里有什么](photo.jpg)`。

| 写法 | 结果 |
| --- | --- |
| `## 标题` | 小标题 |
| `- 一项` | 列表 |
| `> 一句话` | 引文 |

> 数字要有出处，脚注是放出处的好地方。[^source]

[^source]: 脚注写在正文最后。

"""#),
        NewFile("Content/guide/zh.md", #"""
---
title: 指南
summary: 给编辑看的两页：怎样写，怎样写两种语言。上线之前请删去。
---

"""#),
        NewFile("Content/page.yml", #"""
# What is the same in all languages of this page. The home page is of the kind “home”.
# 这一页各种语言相同的内容。首页的类型是home。
kind: home

"""#),
        NewFile("Content/site.yml", #"""
# The settings of the site. Lines that begin with # are notes; take the # away to use one.
# 网站设置。以#开头的行是说明；要启用某一行，去掉开头的#。

# The site's name and what it is, in each language. Change these first.
# 网站名称和简介，每种语言各写一行。请先改这里。
title:
  zh: 我们的城市
  en: Our City
description:
  zh: 写给新来的朋友，也写给本地人。
  en: For newcomers, and for the people who live here.

# The address at which it will be published, and the place whose time it keeps.
# 网站发布的网址，以及所用的时区。
url: https://example.org/
timezone: Asia/Shanghai

# The first language is the one that you write in first.
# 第一种语言是先写的语言。
languages: [zh, en]

# The menu at the top and the one at the foot: paths of folders in Content.
# 顶部菜单和底部菜单：Content里文件夹的路径。
menus:
  main: [/guide/, /about/]
  footer: [/about/]

# May others use the texts, and how?
# 别人可不可以用这些文字，怎么用？
# licence:
#   zh: 文字采用CC BY 4.0许可
#   en: Text under CC BY 4.0

# Shown on the first page and at the foot of every page: who runs the site.
# 显示在首页和每页底部：网站由谁主办。
# notice:
#   zh: 本站由某某市文化和旅游局主办。
#   en: Run by the Bureau of Culture and Tourism of Somewhere.
# “independent” where nobody who is named runs the site, “official” for an office.
# 独立网站写independent，机构官方网站写official。
# standing: official

# An address for letters; filing numbers of sites that are hosted in mainland China.
# 联系邮箱；在中国大陆托管的网站的备案号。
# contact: editor@example.org
# icp: 某ICP备00000000号
# publicSecurity: 某公网安备00000000000000号

"""#),
        NewFile("Content/zh.md", #"""
---
title: 欢迎来到我们的城市
summary: 用一两句话告诉读者，为什么值得读下去。
---

这是首页。文件是`Content/zh.md`，用任何编辑器打开，就可以改成自己的话。改好以后运行`yong build`，网页就在`Public`文件夹里。

英文首页是旁边的`Content/en.md`。两种语言各写各的文件，网址和版式由Yong来管。

怎样添加一页，请看[指南](/guide/)。

"""#),
        NewFile("Theme/assets/favicon.svg", #"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b5c74"/><path fill="#fff" d="M5 26V15h6v11zm8 0V7l6-3v22zm8 0V12h6v14z"/></svg>

"""#),
        NewFile("Theme/assets/pictures.css", #"""
/* Photographs: their colour until they are there, and what is to be seen when they are cut. Pages
   may have no styles of their own, so there is a class for each of 125 colours and 11 places. */

picture {
  display: contents;
}

img[class*="tone-"] {
  background-color: var(--tone) !important;
}

img[class*="focus-"] {
  object-position: var(--focus-x, 50%) var(--focus-y, 50%);
}

.tone-000 { --tone: #000; } .tone-001 { --tone: #000040; } .tone-002 { --tone: #000080; } .tone-003 { --tone: #0000bf; } .tone-004 { --tone: #00f; }
.tone-010 { --tone: #004000; } .tone-011 { --tone: #004040; } .tone-012 { --tone: #004080; } .tone-013 { --tone: #0040bf; } .tone-014 { --tone: #0040ff; }
.tone-020 { --tone: #008000; } .tone-021 { --tone: #008040; } .tone-022 { --tone: #008080; } .tone-023 { --tone: #0080bf; } .tone-024 { --tone: #0080ff; }
.tone-030 { --tone: #00bf00; } .tone-031 { --tone: #00bf40; } .tone-032 { --tone: #00bf80; } .tone-033 { --tone: #00bfbf; } .tone-034 { --tone: #00bfff; }
.tone-040 { --tone: #0f0; } .tone-041 { --tone: #00ff40; } .tone-042 { --tone: #00ff80; } .tone-043 { --tone: #00ffbf; } .tone-044 { --tone: #0ff; }
.tone-100 { --tone: #400000; } .tone-101 { --tone: #400040; } .tone-102 { --tone: #400080; } .tone-103 { --tone: #4000bf; } .tone-104 { --tone: #4000ff; }
.tone-110 { --tone: #404000; } .tone-111 { --tone: #404040; } .tone-112 { --tone: #404080; } .tone-113 { --tone: #4040bf; } .tone-114 { --tone: #4040ff; }
.tone-120 { --tone: #408000; } .tone-121 { --tone: #408040; } .tone-122 { --tone: #408080; } .tone-123 { --tone: #4080bf; } .tone-124 { --tone: #4080ff; }
.tone-130 { --tone: #40bf00; } .tone-131 { --tone: #40bf40; } .tone-132 { --tone: #40bf80; } .tone-133 { --tone: #40bfbf; } .tone-134 { --tone: #40bfff; }
.tone-140 { --tone: #40ff00; } .tone-141 { --tone: #40ff40; } .tone-142 { --tone: #40ff80; } .tone-143 { --tone: #40ffbf; } .tone-144 { --tone: #40ffff; }
.tone-200 { --tone: #800000; } .tone-201 { --tone: #800040; } .tone-202 { --tone: #800080; } .tone-203 { --tone: #8000bf; } .tone-204 { --tone: #8000ff; }
.tone-210 { --tone: #804000; } .tone-211 { --tone: #804040; } .tone-212 { --tone: #804080; } .tone-213 { --tone: #8040bf; } .tone-214 { --tone: #8040ff; }
.tone-220 { --tone: #808000; } .tone-221 { --tone: #808040; } .tone-222 { --tone: #808080; } .tone-223 { --tone: #8080bf; } .tone-224 { --tone: #8080ff; }
.tone-230 { --tone: #80bf00; } .tone-231 { --tone: #80bf40; } .tone-232 { --tone: #80bf80; } .tone-233 { --tone: #80bfbf; } .tone-234 { --tone: #80bfff; }
.tone-240 { --tone: #80ff00; } .tone-241 { --tone: #80ff40; } .tone-242 { --tone: #80ff80; } .tone-243 { --tone: #80ffbf; } .tone-244 { --tone: #80ffff; }
.tone-300 { --tone: #bf0000; } .tone-301 { --tone: #bf0040; } .tone-302 { --tone: #bf0080; } .tone-303 { --tone: #bf00bf; } .tone-304 { --tone: #bf00ff; }
.tone-310 { --tone: #bf4000; } .tone-311 { --tone: #bf4040; } .tone-312 { --tone: #bf4080; } .tone-313 { --tone: #bf40bf; } .tone-314 { --tone: #bf40ff; }
.tone-320 { --tone: #bf8000; } .tone-321 { --tone: #bf8040; } .tone-322 { --tone: #bf8080; } .tone-323 { --tone: #bf80bf; } .tone-324 { --tone: #bf80ff; }
.tone-330 { --tone: #bfbf00; } .tone-331 { --tone: #bfbf40; } .tone-332 { --tone: #bfbf80; } .tone-333 { --tone: #bfbfbf; } .tone-334 { --tone: #bfbfff; }
.tone-340 { --tone: #bfff00; } .tone-341 { --tone: #bfff40; } .tone-342 { --tone: #bfff80; } .tone-343 { --tone: #bfffbf; } .tone-344 { --tone: #bfffff; }
.tone-400 { --tone: #f00; } .tone-401 { --tone: #ff0040; } .tone-402 { --tone: #ff0080; } .tone-403 { --tone: #ff00bf; } .tone-404 { --tone: #f0f; }
.tone-410 { --tone: #ff4000; } .tone-411 { --tone: #ff4040; } .tone-412 { --tone: #ff4080; } .tone-413 { --tone: #ff40bf; } .tone-414 { --tone: #ff40ff; }
.tone-420 { --tone: #ff8000; } .tone-421 { --tone: #ff8040; } .tone-422 { --tone: #ff8080; } .tone-423 { --tone: #ff80bf; } .tone-424 { --tone: #ff80ff; }
.tone-430 { --tone: #ffbf00; } .tone-431 { --tone: #ffbf40; } .tone-432 { --tone: #ffbf80; } .tone-433 { --tone: #ffbfbf; } .tone-434 { --tone: #ffbfff; }
.tone-440 { --tone: #ff0; } .tone-441 { --tone: #ffff40; } .tone-442 { --tone: #ffff80; } .tone-443 { --tone: #ffffbf; } .tone-444 { --tone: #fff; }

.focus-x-0 { --focus-x: 0%; } .focus-x-1 { --focus-x: 10%; } .focus-x-2 { --focus-x: 20%; } .focus-x-3 { --focus-x: 30%; }
.focus-x-4 { --focus-x: 40%; } .focus-x-5 { --focus-x: 50%; } .focus-x-6 { --focus-x: 60%; } .focus-x-7 { --focus-x: 70%; }
.focus-x-8 { --focus-x: 80%; } .focus-x-9 { --focus-x: 90%; } .focus-x-10 { --focus-x: 100%; }
.focus-y-0 { --focus-y: 0%; } .focus-y-1 { --focus-y: 10%; } .focus-y-2 { --focus-y: 20%; } .focus-y-3 { --focus-y: 30%; }
.focus-y-4 { --focus-y: 40%; } .focus-y-5 { --focus-y: 50%; } .focus-y-6 { --focus-y: 60%; } .focus-y-7 { --focus-y: 70%; }
.focus-y-8 { --focus-y: 80%; } .focus-y-9 { --focus-y: 90%; } .focus-y-10 { --focus-y: 100%; }

"""#),
        NewFile("Theme/assets/place.js", #"""
// Who changes the language keeps the place: the link leads to the heading that is being read.
// Headings at the same place share their id in all languages.
(() => {
  const headings = ":is(h2, h3, h4, h5, h6, .pair)[id]";
  const place = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let id = "";
    for (const heading of document.querySelectorAll(`main ${headings}`)) {
      const top = heading.getBoundingClientRect().top;
      if (heading === target && top >= 0 && top < innerHeight) return target.id;
      if (top < innerHeight / 4) id = heading.id;
    }
    return scrollY > 0 ? id : "";
  };
  const lead = (event) => {
    const link = event.target.closest?.(".languages a");
    if (link) link.hash = place();
  };
  for (const kind of ["click", "auxclick", "contextmenu"]) addEventListener(kind, lead, true);
})();

"""#),
        NewFile("Theme/assets/site.css", #"""
/* Colours, letters and distances stand here first: change them, and the whole site follows. */
:root {
  color-scheme: light dark;
  --paper: #fdfdfb;
  --ink: #1d2327;
  --quiet: #565f66;
  --link: #0b5c74;
  --line: #d3d8da;
  --wash: #eff3f3;
  --latin: "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial;
  --han: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC";
  --edge: clamp(1rem, 4vw, 2.5rem);
  --measure: 42rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191c;
    --ink: #e6e9ea;
    --quiet: #a5aeb3;
    --link: #8ccbe0;
    --line: #394247;
    --wash: #1f272b;
  }
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

html {
  line-height: 1.65;
}

body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-size: 1.0625rem;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

/* Chinese: wider lines, strict line breaks, air beside Latin, dots instead of slanted letters. */
[lang] {
  font-family: var(--latin), var(--han), sans-serif;
}

[lang]:lang(zh) {
  font-family: var(--han), var(--latin), sans-serif;
  line-break: strict;
  text-autospace: normal;
  text-spacing-trim: trim-start;
  hanging-punctuation: allow-end;
}

html:lang(zh),
.text:lang(zh) {
  line-height: 1.8;
}

:lang(zh) em {
  font-style: normal;
  text-emphasis: filled dot;
  text-emphasis-position: under right;
}

/* The frame of every page. */
header,
main,
footer {
  max-width: 64rem;
  margin-inline: auto;
  padding-inline: var(--edge);
}

header {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.5rem 2rem;
  padding-block: 1.25rem;
  border-bottom: 1px solid var(--line);
}

.languages {
  margin-inline-start: auto;
}

.brand {
  color: inherit;
  font-size: 1.25rem;
  font-weight: 700;
  text-decoration: none;
}

main {
  padding-block: 1.5rem 3rem;
}

footer {
  padding-block: 1.5rem;
  border-top: 1px solid var(--line);
  color: var(--quiet);
  font-size: 0.9375rem;
}

.skip {
  position: absolute;
  inset-block-start: -6rem;
  inset-inline-start: 0;
  padding: 0.75rem 1rem;
  background: var(--paper);
}

.skip:focus {
  inset-block-start: 0;
}

/* The first page names the site in every language. */
h1 > span {
  display: block;
}

/* Words. */
h1,
h2,
h3,
h4 {
  line-height: 1.3;
  text-wrap: balance;
}

h1 {
  margin-block: 1rem 0.5rem;
  font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.75rem);
}

h2 {
  margin-block: 2.25rem 0.5rem;
  font-size: 1.375rem;
}

.summary {
  max-width: var(--measure);
  margin-block: 0.5rem 1rem;
  color: var(--quiet);
  font-size: 1.1875rem;
}

.quiet {
  color: var(--quiet);
  font-size: 0.9375rem;
}

.notice {
  max-width: var(--measure);
  padding: 0.75rem 1rem;
  background: var(--wash);
  border-inline-start: 4px solid var(--link);
}

.text,
.outline {
  max-width: var(--measure);
}

a {
  color: var(--link);
  text-underline-offset: 0.2em;
}

a:hover {
  text-decoration-thickness: 2px;
}

:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
}

[aria-current] {
  color: inherit;
  font-weight: 700;
  text-decoration: none;
}

img {
  max-width: 100%;
  height: auto;
}

figure {
  margin: 1.5rem 0;
}

.callout {
  padding: 0.75rem 1rem;
  background: var(--wash);
  border-inline-start: 4px solid var(--link);
}

.callout-title {
  font-weight: 700;
}

.figures,
.glossary {
  margin-block-start: 2rem;
  border-top: 1px solid var(--line);
  font-size: 0.9375em;
}

blockquote {
  margin: 1.5rem 0;
  padding-inline-start: 1rem;
  border-inline-start: 4px solid var(--line);
}

code {
  font: 0.9375em ui-monospace, Consolas, "Liberation Mono", monospace, var(--han);
  background: var(--wash);
}

pre {
  padding: 0.75rem 1rem;
  background: var(--wash);
  overflow-x: auto;
}

.table {
  overflow-x: auto;
}

table {
  border-collapse: collapse;
}

th,
td {
  padding: 0.4rem 1rem 0.4rem 0;
  border-bottom: 1px solid var(--line);
  text-align: start;
  vertical-align: top;
}

.align-center {
  text-align: center;
}

.align-right {
  text-align: end;
}

.task {
  list-style: none;
}

.footnotes {
  margin-block-start: 2.5rem;
  border-top: 1px solid var(--line);
  font-size: 0.9375rem;
}

/* Lists that are no prose. */
.row,
.cards {
  margin: 0;
  padding: 0;
  list-style: none;
}

.row {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.25rem 1.25rem;
}

.row a {
  display: inline-block;
  padding-block: 0.2rem;
}

.breadcrumbs {
  font-size: 0.9375rem;
}

.breadcrumbs .row {
  gap: 0.25rem 0.5rem;
}

.breadcrumbs li + li::before {
  content: "/";
  content: "/" / "";
  margin-inline-end: 0.5rem;
  color: var(--quiet);
}

.breadcrumbs [aria-current] {
  font-weight: 400;
}

.cards {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
  gap: 1.25rem;
  margin-block: 2rem;
}

.cards > li {
  line-height: 1.65;
  padding: 1.25rem;
  border: 1px solid var(--line);
  border-top: 4px solid var(--link);
  background: var(--wash);
}

.cards h2 {
  margin: 0;
}

.cards p {
  margin-block: 0.5rem 0;
}

.outline {
  margin-block: 1.5rem;
  padding: 1rem 1.25rem;
  background: var(--wash);
}

.outline h2 {
  margin: 0;
  font-size: 1.0625rem;
}

.outline ol {
  margin: 0.25rem 0 0;
  padding: 0;
  list-style: none;
}

.nested {
  padding-inline-start: 1.25rem;
}

.steps {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 1rem;
  margin-block-start: 3rem;
  padding-block-start: 1rem;
  border-top: 1px solid var(--line);
}

.steps [rel="next"] {
  margin-inline-start: auto;
}

/* Both languages at once; the modes: the first one, the second one, side by side, in turn. */
.modes {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.25rem;
  margin: 0 0 1rem;
  padding: 0;
  border: 0;
}

.modes legend {
  color: var(--quiet);
  font-size: 0.9375rem;
}

.pair {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0 2rem;
  border-top: 1px solid var(--line);
}

.pair:target {
  background: var(--wash);
}

.pair h2 {
  margin-block-start: 1rem;
}

.missing:empty {
  display: none;
}

@media print, (min-width: 48rem) {
  .pair {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }

  .missing:empty {
    display: block;
  }
}

.parallel:has(.modes label:nth-of-type(1) :checked) .pair > :nth-child(2),
.parallel:has(.modes label:nth-of-type(2) :checked) .pair > :nth-child(1),
.parallel:has(.modes label:nth-of-type(1) :checked) .pair:has(> .missing:first-child),
.parallel:has(.modes label:nth-of-type(2) :checked) .pair:has(> .missing:nth-child(2)),
.parallel:has(.modes label:nth-of-type(4) :checked) .missing:empty {
  display: none;
}

.parallel:has(.modes label:not(:nth-of-type(3)) :checked) .pair {
  grid-template-columns: minmax(0, var(--measure));
}

@media print {
  :root {
    --paper: #fff;
    --ink: #000;
    --quiet: #333;
    --link: #000;
    --wash: #fff;
  }

  header nav,
  footer nav,
  .skip,
  .breadcrumbs,
  .outline,
  .modes,
  .steps {
    display: none;
  }

  .text a[href^="http"]::after {
    content: " (" attr(href) ")";
    font-size: 0.8em;
  }

  h1,
  h2,
  h3 {
    break-after: avoid;
  }
}

"""#),
        NewFile("Theme/strings/en.yml", #"""
# The words of the interface. Yong fills in what stands in braces.

# Languages and menus
languageName: English
languageMenu: Language
languageMissing: not yet in this language
skip: Skip to the text
mainMenu: Main menu
footerMenu: About this site
breadcrumbs: You are here
gatewayCall: Read in English
gatewayLink: Choose a language
both: Side by side
bothAlone: Not in the English text
bothModes: Show
bothBeside: Side by side
bothInTurn: In turn

# Pages
readingTime:
  one: "{count} minute to read"
  other: "{count} minutes to read"
published: Published
updated: Updated
checked: Checked
authors: "By "
outline: On this page
tagged: Tags
related: Related pages
sources: Sources
coverCredit: "Image: "
steps: Previous and next page
previous: Previous
next: Next
more: See more
fallbackNotice: This page is not in English yet. Here is the text in {language}.
fallbackLink: Go to the original page
sample: Sample content, not real information
commercialOwn: This page is about the publisher’s own products or services
commercialGift: This page is about products or services received as a gift
commercialPaid: Advertisement
provenanceHuman: Written by people
provenanceMachine: Written by AI, not reviewed by a person
provenanceMachineReviewed: Written by AI, reviewed by {names}
provenanceBoth: Written by people together with AI

# Lists
tags: All tags
tagTitle: "Tag: {label}"
pageCount:
  one: "{count} page"
  other: "{count} pages"
pageOf: Page {number} of {count}
pages: More pages
feedTitle: "{site}: what is new"

# Texts
footnote: Note
footnotes: Notes
footnoteBack: Back to the text, note
table: Table
taskDone: done
taskOpen: to do
calloutNote: Note
calloutTip: Tip
calloutImportant: Important
calloutWarning: Warning
calloutCaution: Caution

# Figures and words with their sources
figure: Source of the figure
figures: Where the figures come from
figureDate: as of {date}
figureCorrected: Corrected on {date}; it was {was}.
flagReported: reported
flagPlatform: platform figure
flagClaim: claim
flagOpinion: opinion
flagDisputed: disputed
glossary: Words used here

# A page that is not there, a page that has moved
notFound: There is no such page
notFoundText: The address may be mistyped, or the page may have moved.
notFoundHome: Go to the home page
moved: This page has moved
movedText: "It is here now:"

# The foot of the page
feeds: Follow
contact: Write to us

"""#),
        NewFile("Theme/strings/zh.yml", #"""
# 界面用语。花括号里的内容由Yong填写。

# 语言与导航
languageName: 中文
languageMenu: 语言
languageMissing: 暂无此语言版本
skip: 跳到正文
mainMenu: 主菜单
footerMenu: 网站信息
breadcrumbs: 当前位置
gatewayCall: 阅读中文版
gatewayLink: 选择语言
both: 中英对照
bothAlone: 中文里没有这一段
bothModes: 显示
bothBeside: 左右对照
bothInTurn: 逐段交替

# 页面
readingTime: 阅读约{count}分钟
published: 发布于
updated: 更新于
checked: 核对于
authors: 作者：
outline: 本页内容
tagged: 标签
related: 相关页面
sources: 来源
coverCredit: 图：
steps: 上一页和下一页
previous: 上一页
next: 下一页
more: 查看更多
fallbackNotice: 这一页还没有中文版，下面是{language}原文。
fallbackLink: 查看原文页面
sample: 示例内容，并非真实信息
commercialOwn: 本页介绍发布者自己的产品或服务
commercialGift: 本页涉及受赠的产品或服务
commercialPaid: 广告
provenanceHuman: 由人撰写
provenanceMachine: 由人工智能生成，未经人工审校
provenanceMachineReviewed: 由人工智能生成，经{names}审校
provenanceBoth: 由人与人工智能合写

# 列表
tags: 全部标签
tagTitle: 标签：{label}
pageCount: "{count}页"
pageOf: 第{number}页，共{count}页
pages: 翻页
feedTitle: "{site}：最新内容"

# 正文
footnote: 注释
footnotes: 注释
footnoteBack: 回到正文，注释
table: 表格
taskDone: 已完成
taskOpen: 未完成
calloutNote: 注意
calloutTip: 提示
calloutImportant: 重要
calloutWarning: 警告
calloutCaution: 当心

# 数字和词语的出处
figure: 数字的出处
figures: 数字从哪里来
figureDate: 截至{date}
figureCorrected: "{date}更正，原为{was}。"
flagReported: 报道
flagPlatform: 平台数据
flagClaim: 说法
flagOpinion: 观点
flagDisputed: 有争议
glossary: 文中的词

# 没有的页面，搬走的页面
notFound: 没有这一页
notFoundText: 网址可能有误，或者页面已经搬走。
notFoundHome: 回到首页
moved: 页面已搬走
movedText: 新地址：

# 页脚
feeds: 订阅
contact: 联系我们

"""#),
        NewFile("Theme/templates/alias.mustache", #"""
{{<base}}
{{$refresh}}<meta http-equiv="refresh" content="0; url={{alias.url}}">{{/refresh}}
{{$main}}
<h1>{{string.moved}}</h1>
<p>{{string.movedText}} <a href="{{alias.url}}">{{alias.title}}</a></p>
{{/main}}
{{/base}}

"""#),
        NewFile("Theme/templates/base.mustache", #"""
<!DOCTYPE html>
<html lang="{{lang}}">
<head>
{{>head}}
{{$refresh}}{{/refresh}}
</head>
<body>
<a class="skip" href="#main">{{string.skip}}</a>
{{$header}}{{>header}}{{/header}}
<main id="main">
{{$main}}{{/main}}
</main>
{{$footer}}{{>footer}}{{/footer}}
</body>
</html>

"""#),
        NewFile("Theme/templates/both.mustache", #"""
{{<base}}
{{$main}}
{{>breadcrumbs}}
<h1>
{{#parallel.texts}}
<span lang="{{lang}}">{{page.title}}</span>
{{/parallel.texts}}
</h1>
{{#parallel}}
{{#missing}}
<p class="notice" lang="{{lang}}">{{page.fallback.notice}}</p>
{{/missing}}
<div class="parallel">
<div class="pair">
{{#texts}}
<div lang="{{lang}}">
{{#page}}
{{#summary}}
<p class="summary">{{summary}}</p>
{{/summary}}
{{#commercial}}
<p class="notice">{{commercial}}</p>
{{/commercial}}
{{#isSample}}
<p class="notice">{{string.sample}}</p>
{{/isSample}}
{{#provenance}}
<p class="quiet">{{provenance}}</p>
{{/provenance}}
{{/page}}
</div>
{{/texts}}
</div>
{{#isPaired}}
<fieldset class="modes">
<legend>{{string.bothModes}}</legend>
{{#texts}}
<label lang="{{lang}}"><input type="radio" name="mode"> {{name}}</label>
{{/texts}}
<label><input type="radio" name="mode" checked> {{string.bothBeside}}</label>
<label><input type="radio" name="mode"> {{string.bothInTurn}}</label>
</fieldset>
{{/isPaired}}
{{#rows}}
<div class="pair"{{#id}} id="{{id}}"{{/id}}>
{{#cells}}
{{#html}}
<div class="text" lang="{{lang}}">
{{{html}}}
</div>
{{/html}}
{{^html}}
<div class="missing quiet" lang="{{lang}}">{{#notice}}<p>{{notice}}</p>{{/notice}}</div>
{{/html}}
{{/cells}}
</div>
{{/rows}}
</div>
{{/parallel}}
{{>cards}}
{{>ending}}
{{/main}}
{{/base}}

"""#),
        NewFile("Theme/templates/gateway.mustache", #"""
{{<base}}
{{$header}}{{/header}}
{{$main}}
<h1>
{{#gateway.languages}}
<span lang="{{lang}}">{{title}}</span>
{{/gateway.languages}}
</h1>
<ul class="cards">
{{#gateway.languages}}
<li lang="{{lang}}">
<h2><a href="{{url}}" hreflang="{{lang}}">{{call}}</a></h2>
<p>{{description}}</p>
{{#notice}}
<p class="quiet">{{notice}}</p>
{{/notice}}
</li>
{{/gateway.languages}}
</ul>
{{#both}}
<p><a href="{{both}}">{{#gateway.languages}}<span lang="{{lang}}">{{bothCall}}</span> {{/gateway.languages}}</a></p>
{{/both}}
{{/main}}
{{$footer}}{{/footer}}
{{/base}}

"""#),
        NewFile("Theme/templates/home.mustache", #"""
{{<base}}
{{$main}}
{{>opening}}
{{>text}}
{{>cards}}
{{>ending}}
{{/main}}
{{/base}}

"""#),
        NewFile("Theme/templates/home.yml", #"""
text: optional

"""#),
        NewFile("Theme/templates/landing.mustache", #"""
{{<base}}
{{$main}}
{{>opening}}
{{>cards}}
{{>text}}
{{>ending}}
{{/main}}
{{/base}}

"""#),
        NewFile("Theme/templates/landing.yml", #"""
text: optional

"""#),
        NewFile("Theme/templates/list.mustache", #"""
{{<base}}
{{$main}}
{{>breadcrumbs}}
{{#list}}
<h1>{{title}}</h1>
{{#hasItems}}
<ul class="cards">
{{#items}}
{{>card}}
{{/items}}
</ul>
{{/hasItems}}
{{^hasItems}}
<ul>
{{#tags}}
<li><a href="{{url}}">{{label}}</a> <span class="quiet">{{count}}</span></li>
{{/tags}}
</ul>
{{/hasItems}}
{{#hasPages}}
<nav class="steps" aria-label="{{string.pages}}">
{{#previous}}
<a rel="prev" href="{{previous}}">{{string.previous}}</a>
{{/previous}}
<span class="quiet">{{page}}</span>
{{#next}}
<a rel="next" href="{{next}}">{{string.next}}</a>
{{/next}}
</nav>
{{/hasPages}}
{{/list}}
{{/main}}
{{/base}}

"""#),
        NewFile("Theme/templates/not-found.mustache", #"""
{{<base}}
{{$main}}
{{#notFound}}
<h1>{{string.notFound}}</h1>
<p>{{string.notFoundText}}</p>
<p><a href="{{home}}">{{string.notFoundHome}}</a></p>
{{#others}}
<p{{#lang}} lang="{{lang}}"{{/lang}}><a href="{{url}}">{{title}}</a></p>
{{/others}}
{{/notFound}}
{{/main}}
{{/base}}

"""#),
        NewFile("Theme/templates/page.mustache", #"""
{{<base}}
{{$main}}
{{>opening}}
{{>outline}}
{{>text}}
{{>cards}}
{{>ending}}
{{/main}}
{{/base}}

"""#),
        NewFile("Theme/templates/partials/breadcrumbs.mustache", #"""
{{#hasBreadcrumbs}}
<nav class="breadcrumbs" aria-label="{{string.breadcrumbs}}">
<ol class="row">
{{#breadcrumbs}}
<li>{{#url}}<a href="{{url}}"{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}{{#translation}} <span lang="{{lang}}">{{title}}</span>{{/translation}}</a>{{/url}}{{^url}}<span aria-current="page"{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}{{#translation}} <span lang="{{lang}}">{{title}}</span>{{/translation}}</span>{{/url}}</li>
{{/breadcrumbs}}
</ol>
</nav>
{{/hasBreadcrumbs}}

"""#),
        NewFile("Theme/templates/partials/card.mustache", #"""
<li>
{{#cover}}
{{#image}}
{{>picture}}
{{/image}}
{{/cover}}
<h2><a href="{{url}}"{{#lang}} lang="{{lang}}" hreflang="{{lang}}"{{/lang}}>{{title}}{{#translation}} <span lang="{{lang}}">{{title}}</span>{{/translation}}</a></h2>
{{#summary}}
<p{{#lang}} lang="{{lang}}"{{/lang}}>{{summary}}</p>
{{/summary}}
{{#date}}
<p class="quiet"><time datetime="{{iso}}">{{text}}</time></p>
{{/date}}
</li>

"""#),
        NewFile("Theme/templates/partials/cards.mustache", #"""
{{#page}}
{{#hasChildren}}
<ul class="cards">
{{#children}}
{{>card}}
{{/children}}
</ul>
{{/hasChildren}}
{{#more}}
<p><a href="{{url}}">{{text}}</a></p>
{{/more}}
{{/page}}

"""#),
        NewFile("Theme/templates/partials/ending.mustache", #"""
{{#page}}
{{#hasSources}}
<h2>{{string.sources}}</h2>
<ul>
{{#sources}}
<li>{{#url}}<a href="{{url}}">{{title}}</a>{{/url}}{{^url}}{{title}}{{/url}}{{#publisher}}, {{publisher}}{{/publisher}}{{#date}}, {{date}}{{/date}}</li>
{{/sources}}
</ul>
{{/hasSources}}
{{#hasTags}}
<nav aria-label="{{string.tagged}}">
<ul class="row">
{{#tags}}
<li><a rel="tag" href="{{url}}">{{label}}</a></li>
{{/tags}}
</ul>
</nav>
{{/hasTags}}
{{#hasRelated}}
<h2>{{string.related}}</h2>
<ul>
{{#related}}
<li><a href="{{url}}"{{#lang}} lang="{{lang}}" hreflang="{{lang}}"{{/lang}}>{{title}}{{#translation}} <span lang="{{lang}}">{{title}}</span>{{/translation}}</a></li>
{{/related}}
</ul>
{{/hasRelated}}
{{#hasSteps}}
<nav class="steps" aria-label="{{string.steps}}">
{{#previous}}
<a rel="prev" href="{{url}}"><span class="quiet">{{string.previous}}</span> <span{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}</span>{{#translation}} <span lang="{{lang}}">{{title}}</span>{{/translation}}</a>
{{/previous}}
{{#next}}
<a rel="next" href="{{url}}"><span class="quiet">{{string.next}}</span> <span{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}</span>{{#translation}} <span lang="{{lang}}">{{title}}</span>{{/translation}}</a>
{{/next}}
</nav>
{{/hasSteps}}
{{/page}}

"""#),
        NewFile("Theme/templates/partials/footer.mustache", #"""
<footer>
{{#site.notice}}
<p>{{site.notice}}</p>
{{/site.notice}}
<nav aria-label="{{string.footerMenu}}">
<ul class="row">
{{#footerMenu}}
<li><a href="{{url}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}{{#translation}} <span lang="{{lang}}">{{title}}</span>{{/translation}}</a></li>
{{/footerMenu}}
<li><a href="{{site.gateway}}">{{string.gatewayLink}}</a></li>
{{#site.tags}}
<li><a href="{{site.tags}}">{{string.tags}}</a></li>
{{/site.tags}}
{{#site.contact}}
<li><a href="mailto:{{site.contact}}">{{string.contact}}</a></li>
{{/site.contact}}
{{#head.feeds}}
<li><a href="{{url}}" type="{{type}}">{{string.feeds}} ({{format}})</a></li>
{{/head.feeds}}
</ul>
</nav>
{{#site.licence}}
<p>{{site.licence}}</p>
{{/site.licence}}
{{#site.icp}}
<p><a href="https://beian.miit.gov.cn/">{{site.icp}}</a></p>
{{/site.icp}}
{{#site.publicSecurity}}
<p>{{site.publicSecurity}}</p>
{{/site.publicSecurity}}
</footer>

"""#),
        NewFile("Theme/templates/partials/head.mustache", #"""
<meta charset="utf-8">
{{#head}}
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
{{#description}}
<meta name="description" content="{{description}}">
{{/description}}
{{#isHidden}}
<meta name="robots" content="noindex,follow">
{{/isHidden}}
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="{{asset.site.css}}">
<link rel="stylesheet" href="{{asset.pictures.css}}">
<script src="{{asset.place.js}}" defer></script>
<link rel="icon" type="image/svg+xml" href="{{asset.favicon.svg}}">
{{#manifest}}
<link rel="manifest" href="{{manifest}}">
{{/manifest}}
{{#canonical}}
<link rel="canonical" href="{{canonical}}">
<meta property="og:url" content="{{canonical}}">
{{/canonical}}
{{#alternates}}
<link rel="alternate" hreflang="{{lang}}" href="{{url}}">
{{/alternates}}
{{#feeds}}
<link rel="alternate" type="{{type}}" title="{{title}}" href="{{url}}">
{{/feeds}}
<meta property="og:type" content="{{type}}">
<meta property="og:title" content="{{title}}">
<meta property="og:site_name" content="{{siteName}}">
<meta property="og:locale" content="{{locale}}">
{{#otherLocales}}
<meta property="og:locale:alternate" content="{{locale}}">
{{/otherLocales}}
{{#description}}
<meta property="og:description" content="{{description}}">
{{/description}}
{{#image}}
<meta property="og:image" content="{{image}}">
{{#imageAlt}}
<meta property="og:image:alt" content="{{imageAlt}}">
{{/imageAlt}}
{{/image}}
{{#published}}
<meta property="article:published_time" content="{{published}}">
{{/published}}
{{#modified}}
<meta property="article:modified_time" content="{{modified}}">
{{/modified}}
{{#jsonLD}}
<script type="application/ld+json">{{{jsonLD}}}</script>
{{/jsonLD}}
{{/head}}

"""#),
        NewFile("Theme/templates/partials/header.mustache", #"""
<header>
<a class="brand" href="{{site.home}}">{{site.title}}</a>
<nav aria-label="{{string.mainMenu}}">
<ul class="row">
{{#menu}}
<li><a href="{{url}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}{{#lang}} lang="{{lang}}"{{/lang}}>{{title}}{{#translation}} <span lang="{{lang}}">{{title}}</span>{{/translation}}</a></li>
{{/menu}}
</ul>
</nav>
<nav class="languages" aria-label="{{string.languageMenu}}">
<ul class="row">
{{#languages}}
<li><a href="{{url}}" lang="{{lang}}" hreflang="{{lang}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{name}}</a>{{#isMissing}} <span class="quiet">({{string.languageMissing}})</span>{{/isMissing}}</li>
{{/languages}}
{{#both}}
<li><a href="{{both}}">{{string.both}}</a></li>
{{/both}}
{{#parallel}}
<li><span aria-current="true">{{string.both}}</span></li>
{{/parallel}}
</ul>
</nav>
</header>

"""#),
        NewFile("Theme/templates/partials/opening.mustache", #"""
{{>breadcrumbs}}
{{#page}}
<div{{#textLang}} lang="{{textLang}}"{{/textLang}}>
<h1>{{title}}</h1>
{{#summary}}
<p class="summary">{{summary}}</p>
{{/summary}}
</div>
{{#commercial}}
<p class="notice">{{commercial}}</p>
{{/commercial}}
{{#isSample}}
<p class="notice">{{string.sample}}</p>
{{/isSample}}
{{#fallback}}
<p class="notice">{{notice}} <a href="{{url}}" hreflang="{{lang}}">{{string.fallbackLink}}</a></p>
{{/fallback}}
<div class="row quiet">
{{#date}}
<span>{{string.published}} <time datetime="{{iso}}">{{text}}</time></span>
{{/date}}
{{#updated}}
<span>{{string.updated}} <time datetime="{{iso}}">{{text}}</time></span>
{{/updated}}
{{#checked}}
<span>{{string.checked}} <time datetime="{{iso}}">{{text}}</time></span>
{{/checked}}
{{#authors}}
<span>{{string.authors}}{{authors}}</span>
{{/authors}}
{{#provenance}}
<span>{{provenance}}</span>
{{/provenance}}
{{#readingTime}}
<span>{{readingTime}}</span>
{{/readingTime}}
</div>
{{#cover}}
<figure>
{{#image}}
{{#hasCandidates}}<picture>{{>picture-sources}}{{/hasCandidates}}<img{{#class}} class="{{class}}"{{/class}} src="{{url}}"{{>picture-size}} alt="{{alt}}">{{#hasCandidates}}</picture>{{/hasCandidates}}
{{/image}}
{{#credit}}
<figcaption class="quiet">{{string.coverCredit}}{{credit}}</figcaption>
{{/credit}}
</figure>
{{/cover}}
{{/page}}

"""#),
        NewFile("Theme/templates/partials/outline.mustache", #"""
{{#page}}
{{#hasOutline}}
<nav class="outline" aria-labelledby="outline">
<h2 id="outline">{{string.outline}}</h2>
<ol{{#textLang}} lang="{{textLang}}"{{/textLang}}>
{{#outline}}
<li{{#isNested}} class="nested"{{/isNested}}><a href="#{{id}}">{{text}}</a></li>
{{/outline}}
</ol>
</nav>
{{/hasOutline}}
{{/page}}

"""#),
        NewFile("Theme/templates/partials/picture-size.mustache", #"""
{{#hasCandidates}} srcset="{{#candidates}}{{^isFirst}}, {{/isFirst}}{{url}} {{width}}w{{/candidates}}" sizes="{{sizes}}"{{/hasCandidates}}{{#width}} width="{{width}}" height="{{height}}"{{/width}}
"""#),
        NewFile("Theme/templates/partials/picture-sources.mustache", #"""
{{#sources}}<source type="{{type}}" srcset="{{#candidates}}{{^isFirst}}, {{/isFirst}}{{url}} {{width}}w{{/candidates}}" sizes="{{sizes}}">{{/sources}}
"""#),
        NewFile("Theme/templates/partials/picture.mustache", #"""
{{#hasCandidates}}<picture>{{>picture-sources}}{{/hasCandidates}}<img{{#class}} class="{{class}}"{{/class}} src="{{url}}"{{>picture-size}} alt="{{alt}}" loading="lazy" decoding="async">{{#hasCandidates}}</picture>{{/hasCandidates}}

"""#),
        NewFile("Theme/templates/partials/text.mustache", #"""
{{#page}}
{{#body}}
<div class="text" data-share{{#textLang}} lang="{{textLang}}"{{/textLang}}>
{{{body}}}
</div>
{{/body}}
{{/page}}

"""#),
    ]
}
