// swift-tools-version: 6.1
import PackageDescription

/// Every target is compiled alike: the Swift 6 language mode with the upcoming checks that make dependencies visible.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// The rooms in the order in which a line of text passes them. Nothing points back.
let rooms: [Target] = [
    // Days without a clock: dates, parts of dates, spans.
    .target(name: "CivilTime", swiftSettings: settings),
    // What can be known: a guide's entries and the language files, read and checked.
    .target(name: "Knowledge", dependencies: ["CivilTime", "Yams"], swiftSettings: settings),
    // A line of text -> ranked topics with reasons; pure.
    .target(name: "Matching", dependencies: ["Knowledge", "CivilTime"], swiftSettings: settings),
    // Match + conversation + record + today -> a turn; pure.
    .target(name: "Coaching", dependencies: ["Matching", "Knowledge", "CivilTime"], swiftSettings: settings),
    // What is remembered: one event log in SQLite, and its projections.
    .target(
        name: "Journal",
        dependencies: ["Coaching", "Knowledge", "CivilTime", .product(name: "GRDB", package: "GRDB.swift")],
        swiftSettings: settings
    ),
    // An answer -> text or JSON; pure.
    .target(
        name: "Rendering", dependencies: ["Coaching", "Matching", "Knowledge", "CivilTime"], swiftSettings: settings),
    // The door to GNU readline and the few C calls that Swift does not show.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    // A keyboard and a screen: line editing, completion, signals.
    .target(name: "Terminal", dependencies: ["CReadline"], swiftSettings: settings),
    // The commands: parse, wire, print.
    .executableTarget(
        name: "coach",
        dependencies: [
            "Journal", "Rendering", "Terminal", "Coaching", "Matching", "Knowledge", "CivilTime", "Yams",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: settings
    ),
]

/// One test folder a room; `coach` is tested as a process, from outside.
let tests: [Target] = [
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: settings),
    .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge"], swiftSettings: settings),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "Knowledge"], swiftSettings: settings),
    // What is answered is also looked at as it is rendered.
    .testTarget(
        name: "CoachingTests",
        dependencies: ["Coaching", "Rendering"],
        exclude: ["Look/Golden"],
        swiftSettings: settings
    ),
    .testTarget(
        name: "JournalTests",
        dependencies: ["Journal", "Coaching"],
        resources: [.copy("Fixtures")],
        swiftSettings: settings
    ),
    .testTarget(
        name: "RenderingTests",
        dependencies: ["Rendering"],
        exclude: ["Golden"],
        swiftSettings: settings
    ),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: settings),
    .testTarget(name: "CoachTests", dependencies: ["coach", "CReadline"], swiftSettings: settings),
]

let package = Package(
    name: "Coach",
    products: [.executable(name: "coach", targets: ["coach"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: rooms + tests
)
