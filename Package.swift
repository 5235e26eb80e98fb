// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "yong",
    products: [
        .executable(name: "yong", targets: ["yong"])
    ],
    traits: [
        .trait(
            name: "Pictures",
            description: "Makes pictures smaller and draws share pictures, with libvips"),
        .default(enabledTraits: ["Pictures"]),
    ],
    dependencies: [
        // Exact versions: Package.resolved is not kept, and output must not change by itself.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // For tests alone: the reference that our template engine is held against.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // C libraries: headers and module maps, nothing else.
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        // Its headers alone: CPictures opens libvips when there is a picture to make. Linked in, its
        // hundred libraries would cost every start of the program 20 ms.
        .systemLibrary(name: "CVips", pkgConfig: "glib-2.0", providers: [.apt(["libvips-dev"])]),
        .target(
            name: "CPictures",
            dependencies: [.target(name: "CVips", condition: .when(traits: ["Pictures"]))],
            cSettings: [.define("WITH_VIPS", .when(traits: ["Pictures"]))]),
        .target(name: "CLinux"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Pango, cairo and librsvg, which libvips brings along: opened at need too.
        .target(name: "CCairo"),
        .target(name: "CPixels"),

        .target(name: "Markdown", dependencies: ["CCmarkGFM"], swiftSettings: settings),
        .target(name: "Templates", swiftSettings: settings),
        .target(name: "Bilingual", swiftSettings: settings),
        .target(name: "Drawings", swiftSettings: settings),
        // Where Chinese words end is asked of the ICU that Foundation brings along.
        .target(
            name: "Painting", dependencies: ["CPixels", "CZlib"], swiftSettings: settings),
        .target(
            name: "Typesetting", dependencies: ["CCairo", "Painting"],
            swiftSettings: settings,
            linkerSettings: [.linkedLibrary("_FoundationICU", .when(platforms: [.linux]))]),
        .target(
            name: "Pictures", dependencies: ["CPictures"],
            swiftSettings: settings),
        .target(
            name: "YongKit",
            dependencies: [
                "Markdown", "Templates", "Bilingual", "Drawings", "Painting", "Typesetting",
                "Pictures", "CXXHash", "CLinux", "Yams",
            ],
            exclude: ["New/Archetype", "New/Starter"],
            swiftSettings: settings),
        .target(
            name: "Sharing",
            dependencies: [
                "YongKit", "Pictures", "Typesetting", "Drawings", "Templates", "Bilingual",
            ],
            swiftSettings: settings),
        .target(name: "Traffic", dependencies: ["CLinux", "CZlib"], swiftSettings: settings),
        .target(name: "PreviewServer", dependencies: ["CLinux"], swiftSettings: settings),
        .executableTarget(
            name: "yong",
            dependencies: [
                "YongKit", "Pictures", "PreviewServer", "Sharing", "Traffic",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // What MarkdownTests starts as a process of its own: cmark with and without our cure.
        .executableTarget(
            name: "markdown-race", dependencies: ["Markdown", "CCmarkGFM"],
            path: "Tests/MarkdownRace", swiftSettings: settings),
        .testTarget(
            name: "MarkdownTests", dependencies: ["Markdown", "markdown-race"],
            swiftSettings: settings),
        .testTarget(
            name: "TemplatesTests",
            dependencies: ["Templates", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: settings),
        .testTarget(
            name: "BilingualTests", dependencies: ["Bilingual"], exclude: ["Tables"],
            swiftSettings: settings),
        .testTarget(name: "DrawingsTests", dependencies: ["Drawings"], swiftSettings: settings),
        .testTarget(
            name: "PaintingTests", dependencies: ["Painting", "Typesetting", "Drawings"],
            swiftSettings: settings),
        .testTarget(
            name: "TypesettingTests", dependencies: ["Painting", "Typesetting"],
            swiftSettings: settings),
        .testTarget(
            name: "PicturesTests", dependencies: ["Painting", "Pictures", "YongKit"],
            swiftSettings: settings),
        .testTarget(
            name: "SharingTests", dependencies: ["Sharing", "Pictures"], swiftSettings: settings),
        .testTarget(name: "TrafficTests", dependencies: ["Traffic"], swiftSettings: settings),
        .testTarget(
            name: "YongKitTests", dependencies: ["YongKit", "yong", "Yams"],
            swiftSettings: settings),
        .testTarget(
            name: "PreviewServerTests", dependencies: ["PreviewServer"], swiftSettings: settings),
        .testTarget(name: "CommandTests", dependencies: ["yong"], swiftSettings: settings),
        .testTarget(
            name: "CheckTests", dependencies: ["Pictures", "YongKit"], exclude: ["Cases"],
            swiftSettings: settings),
        .testTarget(
            name: "GoldenTests", dependencies: ["YongKit"],
            exclude: ["Sites", "Broken", "Theme"], swiftSettings: settings),
    ]
)
