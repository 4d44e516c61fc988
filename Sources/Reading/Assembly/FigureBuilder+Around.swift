import Displacement
import Language

/// Places that only say where another one lies.
extension FigureBuilder {
  /// Whether a place only says where the one beside it lies: in "Syria's southern Sweida province" the
  /// first, in "El Fasher in North Darfur" the second.
  func isAround(_ place: PlaceMention) -> Bool {
    locates(place) || scan.places.contains { possesses(place, $0) }
  }

  /// "Syria's southern Sweida province".
  func possesses(_ owner: PlaceMention, _ place: PlaceMention) -> Bool {
    let sign = owner.tokens.upperBound
    guard vocabulary.language == .english, (2...6).contains(place.tokens.lowerBound - sign),
      scan.text.isSign(sign, "'"), scan.text.matches(scan.text.tokens[sign + 1], "s")
    else { return false }
    return (sign + 2..<place.tokens.lowerBound).allSatisfy { token in
      guard !scan.text.isSign(token, "-") else { return true }
      return scan.text.tokens[token].kind == .word
        && scan.mark(at: token).map {
          $0.term.roles.isEmpty && $0.term.topic == nil && $0.term.noun == nil
            || $0.term.places != nil
        } ?? true
    }
  }

  /// `دار السلام غربي الفاشر`: a place that only says where the one before it lies.
  private func locates(_ place: PlaceMention) -> Bool {
    guard !place.continuesList,
      let other = scan.places.last(where: { $0.tokens.upperBound <= place.tokens.lowerBound }),
      (1...6).contains(place.tokens.lowerBound - other.tokens.upperBound)
        || place.tokens.lowerBound == other.tokens.upperBound && place.role == .inside
    else { return false }
    // "Ain el-Delb, near Sidon,": set off between commas.
    let isSetOff =
      vocabulary.language == .english && scan.text.isSign(place.tokens.upperBound, ",")
      && place.role == .inside
    return (other.tokens.upperBound..<place.tokens.lowerBound).allSatisfy { token in
      if isSetOff, scan.text.isSign(token, ",") { return true }
      // "in the south of the Gaza Strip"
      if FigureBuilder.compass.value(scan.text, scan.text.tokens[token]) != nil { return true }
      guard let mark = scan.mark(at: token), !mark.clitics.contains(.and) else { return false }
      return mark.plays(.inside) && !mark.plays([.from, .to, .via]) || mark.term.places != nil
    }
  }

  private static let compass = TermTable<Bool>(
    words: "the,south,north,east,west,southern,northern,eastern,western,central,far")
}
