import Displacement

extension Place {
  /// The place in a line: identifier, kind, what contains it, and both names, the Arabic last.
  func line(in tree: PlaceTree) -> String {
    let container = tree.parent(of: id).flatMap { tree[$0] }.map { " in \($0.nameEnglish)" } ?? ""
    return [id.rawValue, kind.rawValue + container, nameEnglish, nameArabic]
      .joined(separator: "\t")
  }

  /// All that is known of the place, a line each.
  func description(in tree: PlaceTree) -> String {
    let containers = tree.ancestors(of: id).compactMap { tree[$0] }
      .map { "\($0.nameEnglish) (\($0.kind.rawValue), \($0.id))" }
    let position = point.map { "\($0.latitude), \($0.longitude) (\(precision.rawValue))" }
    let lines: [(String, String?)] = [
      ("id", id.rawValue), ("name", nameEnglish), ("kind", kind.rawValue),
      ("inside", containers.isEmpty ? nil : containers.joined(separator: " < ")),
      ("stands for", members.isEmpty ? nil : members.map(\.rawValue).joined(separator: ", ")),
      ("position", position ?? "not known"), ("according to", source),
      ("also", aliases.isEmpty ? nil : aliases.joined(separator: " | ")), ("الاسم", nameArabic),
    ]
    return lines.compactMap { name, value in value.map { "\(name): \($0)" } }
      .joined(separator: "\n")
  }

  /// The place as JSON.
  func json(in tree: PlaceTree) -> JSON { .object(members(in: tree)) }

  /// The members of that object.
  func members(in tree: PlaceTree) -> [JSON.Member] {
    [
      .init("id", .string(id.rawValue)), .init("name_en", JSON(given: nameEnglish)),
      .init("name_ar", JSON(given: nameArabic)), .init("aliases", JSON(aliases)),
      .init("kind", .string(kind.rawValue)),
      .init("parent", JSON(given: tree.parent(of: id)?.rawValue)),
      .init("members", JSON(members.map(\.rawValue))),
      .init("lat", point.map { .millionths(Int(($0.latitude * 1_000_000).rounded())) } ?? .null),
      .init("lon", point.map { .millionths(Int(($0.longitude * 1_000_000).rounded())) } ?? .null),
      .init("precision", .string(precision.rawValue)), .init("source", .string(source)),
    ]
  }
}
