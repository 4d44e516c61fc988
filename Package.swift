// swift-tools-version: 6.2

import PackageDescription

/// The language modes and features that every target of ours is built with.
let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One module of the program; arrows between modules only go down (see the documentation
/// catalogue, "Architecture").
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

/// The tests of one module, with the folders of golden files and fixtures that they read by path.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], data folders: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: folders,
    swiftSettings: swiftSettings)
}

let package = Package(
  name: "nuzuh",
  products: [.executable(name: "nuzuh", targets: ["nuzuh"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    module("Displacement", ["CDigest"]),
    module("Language", ["Displacement"]),
    module("Reading", ["Displacement", "Language", "CLibXML2"]),
    module("Intake", ["Displacement", "Language", "CLibCSV", "CDatasets", "CMemory"]),
    module("Ledger", ["Displacement", "CMemory", .product(name: "GRDB", package: "GRDB.swift")]),
    module("Situation", ["Displacement"]),
    module("Publishing", ["Displacement", "Situation", "CPangoCairo", "CSQLite"]),
    .executableTarget(
      name: "nuzuh",
      dependencies: [
        "Displacement", "Language", "Reading", "Intake", "Ledger", "Situation", "Publishing",
        "CFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),

    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMemory"),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CDatasets"),
    .target(name: "CDigest"),
    .target(name: "CFiles"),
    .target(name: "CPangoCairo"),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    tests(of: "Displacement"),
    tests(of: "Language", ["Displacement"]),
    tests(
      of: "Reading", ["Displacement", "Language", "Intake"],
      data: ["Articles", "Documents/Pages", "Documents/Golden"]),
    tests(of: "Intake", ["Displacement", "Language"], data: ["Reports/Golden"]),
    tests(of: "Ledger", ["Displacement"], data: ["Golden"]),
    tests(of: "Situation", ["Displacement"]),
    tests(
      of: "Publishing", ["Displacement", "Situation"], data: ["Golden", "PDF/Golden"]),
    .testTarget(
      name: "CommandTests", dependencies: ["nuzuh", "TestSupport"], swiftSettings: swiftSettings),
  ]
)
