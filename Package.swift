// swift-tools-version: 6.1
import PackageDescription

/// The features every target of ours is compiled with; one list, so that a file can move between modules unchanged.
var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// `script/fuzz` builds the readers once more, watched by the fuzzer; nothing else is built so.
let isFuzzing = Context.environment["STANDING_FUZZING"] != nil
if isFuzzing { settings.append(.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])) }

/// Readers keep nothing; what does is left out where it would only be built to be fuzzed.
let storage: [Target.Dependency] =
    isFuzzing
    ? []
    : [
        "Storage", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
    ]
let printing: [Target.Dependency] =
    isFuzzing
    ? []
    : [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
    ]
let web: [Target.Dependency] = [
    "AccountHealth", "Appeals", "CZlib", "Operations", "Wording",
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "Logging", package: "swift-log"),
]

let package = Package(
    name: "standing",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "standing", targets: ["Tool"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CTabs"),
        .target(
            name: "AccountHealth", dependencies: [.product(name: "RealModule", package: "swift-numerics")],
            swiftSettings: settings),
        .target(
            name: "Appeals", dependencies: ["AccountHealth", .product(name: "RealModule", package: "swift-numerics")],
            swiftSettings: settings),
        .target(
            name: "Marketplaces",
            dependencies: ["AccountHealth", "Appeals", "CArchive", "CTabs", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(
            name: "Connections", dependencies: ["Appeals", "CArchive", "CGMime"] + printing,
            exclude: isFuzzing ? ["Print"] : [], swiftSettings: settings),
        .target(
            name: "Storage",
            dependencies: [
                "AccountHealth", "CLibPQ", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .target(
            name: "Operations", dependencies: ["AccountHealth", "Appeals", "Connections", "Marketplaces"] + storage,
            exclude: isFuzzing ? ["Store"] : [], swiftSettings: settings),
        .target(name: "Wording", dependencies: ["AccountHealth", "Appeals"], swiftSettings: settings),
        .target(
            name: "Web", dependencies: isFuzzing ? ["AccountHealth"] : web,
            sources: isFuzzing ? ["MultipartReader", "PartHeader", "UploadLimits"].map { "Uploads/\($0).swift" } : nil,
            swiftSettings: settings),
        .executableTarget(
            name: "Tool",
            dependencies: [
                "AccountHealth", "Appeals", "Connections", "Marketplaces", "Operations", "Storage", "Web", "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .target(
            name: "TestSupport",
            dependencies: [
                "AccountHealth", "Marketplaces", "Operations", "Storage",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AccountHealthTests", dependencies: ["AccountHealth", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "AppealsTests", dependencies: ["Appeals", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ConnectionsTests", dependencies: ["Appeals", "Connections", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "MarketplacesTests", dependencies: ["CTabs", "Marketplaces", "TestSupport", "Wording"],
            swiftSettings: settings),
        .testTarget(
            name: "OperationsTests", dependencies: ["Appeals", "Operations", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "AccountHealth", "Appeals", "Connections", "Marketplaces", "Operations", "Web", "Wording",
                "TestSupport",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "WordingTests", dependencies: ["Appeals", "Wording", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "ToolTests", dependencies: ["Tool", "TestSupport"], exclude: ["Golden"], swiftSettings: settings),
        .testTarget(name: "HouseTests", swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6])

if isFuzzing {
    package.targets.append(
        .executableTarget(
            name: "Fuzzing",
            dependencies: ["AccountHealth", "Appeals", "Connections", "Marketplaces", "Operations", "Web"],
            path: "Fuzzing",
            exclude: ["Corpus"], swiftSettings: settings,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}

// `Benchmarks/appeal` measures what no command shows by itself.
if Context.environment["STANDING_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Appealing", dependencies: ["Appeals", "Connections", "Marketplaces"], path: "Benchmarks/appealing",
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
