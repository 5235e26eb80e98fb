/// What a build is asked to do.
package struct BuildOptions: Sendable {
    /// The site's folder, with Content and Theme in it.
    package var root: String
    /// Where the site is written; relative to `root`.
    package var output = "Public"
    /// Instead of the address in `site.yml`.
    package var baseURL: String?
    package var jobs: Int
    /// The moment that drafts, schedules and expiries are judged by.
    package var now: Instant
    package var includesDrafts = false
    /// Warnings count as errors, and so do errors of the checks.
    package var isStrict = false
    /// Whether smaller pictures are made, where there is libvips to make them.
    package var makesPictures = true
    /// Links lead from file to file, so that the site opens without a server.
    package var isRelative = false
    /// Pictures for other sites are drawn, where this machine can.
    package var drawsPictures = false
    /// The home folder of whoever builds, which is never an output.
    package var home: String?

    package init(root: String, jobs: Int, now: Instant) {
        self.root = root
        self.jobs = jobs
        self.now = now
    }
}

/// What a build did, or why it did not.
package struct BuildReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    /// Of a strict build, what the checks found: their errors stop it, and their warnings do not.
    var findings: [Diagnostic] = []
    /// Nil when nothing was written because of mistakes.
    package var swap: SwapReport?
    /// The receipt showed that there was nothing to do.
    package var isCurrent = false
    package var pages = 0
    /// Photographs that are published as they are, for want of libvips.
    package var plainPictures = 0
    package var statistics = BuildStatistics()
    /// What was built from: freeing a site takes a while, which a command that ends can spare itself.
    var built: [any Sendable] = []

    package var exitStatus: Int32 { diagnostics.exitStatus }
}

extension BuildOptions {
    /// Whether pictures are wanted and can be had.
    var canDraw: Bool { drawsPictures && ThemePictures.canDraw }

    var outputPath: String {
        output.utf8.first == 0x2F ? output : root + "/" + output
    }
}
