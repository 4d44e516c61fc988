/// The columns that decide which places a row names: that of the name and, where there are any, that
/// of its code and those of wider places, which tell places of one name apart.
struct PlaceColumns {
  /// What the places are to the row.
  enum Role {
    case place, origin, destination

    var field: Field {
      switch self {
      case .place: .place
      case .origin: .origin
      case .destination: .destination
      }
    }
  }

  private let place: Columns
  private let origin: Columns
  private let destination: Columns

  private struct Columns {
    let all: [Int]
    /// The first of them; -1 where there is none.
    let first: Int

    init(_ own: [Int?], _ wider: [Int]) {
      let own = own.compactMap(\.self)
      all = own.isEmpty ? [] : own + wider
      first = all.first ?? -1
    }
  }

  init(_ header: Header) {
    let wider = header.columns(of: [.within])
    place = Columns([header.index(of: .placeCode), header.index(of: .place)], wider)
    origin = Columns([header.index(of: .origin)], wider)
    destination = Columns([header.index(of: .destination)], wider)
  }

  /// The first of the columns for a role, -1 where there is none, and whether it decides alone.
  subscript(role: Role) -> (first: Int, isAlone: Bool) {
    switch role {
    case .place: (place.first, place.all.count == 1)
    case .origin: (origin.first, origin.all.count == 1)
    case .destination: (destination.first, destination.all.count == 1)
    }
  }

  /// All columns for a role.
  func all(_ role: Role) -> [Int] {
    switch role {
    case .place: place.all
    case .origin: origin.all
    case .destination: destination.all
    }
  }
}
