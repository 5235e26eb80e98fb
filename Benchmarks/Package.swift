// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own: whoever builds yong never fetches or compiles it.
let package = Package(
    name: "yong-benchmarks",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

        // That of the product, through a link: its parts are shared within a package alone.
        .target(name: "Markdown", dependencies: ["CCmarkGFM"], swiftSettings: settings),
        // One text, written as a site of Yong's and as a site of Hugo's.
        .target(
            name: "SampleSite", resources: [.copy("Hugo"), .copy("YongTheme")],
            swiftSettings: settings),
        // The least work that any generator on cmark-gfm must do.
        .target(name: "Floor", dependencies: ["CCmarkGFM"], swiftSettings: settings),
        // Whether two sites say the same.
        .target(name: "Comparison", swiftSettings: settings),
        .executableTarget(
            name: "yong-bench",
            dependencies: [
                "Comparison", "Floor", "Markdown", "SampleSite",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        .testTarget(
            name: "SampleSiteTests", dependencies: ["SampleSite"], swiftSettings: settings),
        .testTarget(
            name: "ComparisonTests", dependencies: ["Comparison"], swiftSettings: settings),
        .testTarget(
            name: "FloorTests", dependencies: ["Floor", "SampleSite"], swiftSettings: settings),
    ]
)
