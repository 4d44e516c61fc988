import Displacement

/// What a row of `timeline` holds of an increment besides its claim and its day: enough to add it up
/// without reading the claim.
struct TimelineNumbers: Hashable {
  /// The first eight bytes of the claim's identifier.
  let id: UInt64
  /// The number, and ``none`` where the claim says more than an exact number.
  let number: UInt32
  /// Households that were given beside the people.
  let households: UInt32
  /// How many days the period has before its last.
  let days: UInt16

  /// No number that can be added up.
  static let none = UInt32.max

  /// The bytes of an increment: the identifier, the number, the households and the days, each the
  /// least first.
  static let size = 18

  /// What those of a flow's claim are.
  ///
  /// - Parameters:
  ///   - id: the first eight bytes of its identifier.
  ///   - start: the first day of its period.
  ///   - end: the last day.
  ///   - number: the number, where it is exact.
  ///   - households: the households that were given beside the people.
  ///   - isBare: whether nothing else is said, such as parts, a remark, or which claim it replaces.
  init(
    id: UInt64, from start: Day, through end: Day, number: Int?, households: Int?, isBare: Bool
  ) {
    self.id = id
    let length = start.distance(to: end)
    days = UInt16(clamping: length)
    let greatest = max(number ?? .max, households ?? 0)
    guard isBare, length < Int(UInt16.max), let number, greatest <= Int(Increment.greatest) else {
      (self.number, self.households) = (Self.none, Self.none)
      return
    }
    self.number = UInt32(truncatingIfNeeded: number)
    self.households = households.map { UInt32(truncatingIfNeeded: $0) } ?? Self.none
  }

  /// Those of a claim with that amount.
  init(id: UInt64, from start: Day, through end: Day, _ amount: Amount, isBare: Bool) {
    let leading = amount.leading.quantity
    let households: Quantity? =
      switch amount {
      case .both(_, let households): households
      case .people, .households, .housing: nil
      }
    self.init(
      id: id, from: start, through: end, number: leading.best, households: households?.best,
      isBare: isBare && leading.quantifier == .exact && households?.quantifier ?? .exact == .exact)
  }

  /// The numbers of the increment in that place of a row.
  init(_ bytes: UnsafeRawBufferPointer, _ index: Int) {
    let start = index * Self.size
    id = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    number = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt32.self))
    households = UInt32(
      littleEndian: bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
    days = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 16, as: UInt16.self))
  }

  /// All of a row.
  static func all(_ bytes: UnsafeRawBufferPointer) -> [TimelineNumbers] {
    (0..<bytes.count / size).map { TimelineNumbers(bytes, $0) }
  }

  /// The first eight bytes of an identifier as a number in its order.
  static func id(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  func append(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: id.littleEndian) { bytes += $0 }
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    withUnsafeBytes(of: households.littleEndian) { bytes += $0 }
    withUnsafeBytes(of: days.littleEndian) { bytes += $0 }
  }
}

extension TimelineNumbers {
  /// Those of a claim; `nil` for a stock.
  init?(_ claim: Claim) {
    guard let period = claim.figure.occurrence.counted?.period else { return nil }
    self.init(
      id: UInt64(claim.id.rawValue.prefix(16), radix: 16) ?? 0, from: period.start,
      through: period.end, claim.figure.amount, isBare: !ClaimRow.hasDetail(claim))
  }

  /// Those of a row's claim with that identifier; `nil` for a stock.
  init?(_ entry: ClaimRows.Entry, _ id: UnsafeBufferPointer<UInt8>) {
    guard let start = entry.start else { return nil }
    self.init(
      id: TimelineNumbers.id(id), from: start, through: entry.asOf, number: entry.number,
      households: entry.households, isBare: entry.isExact && !entry.hasNote)
  }
}
