/// What the claims of a series are about.
package final class ClaimSubject: Sendable {
  package let pattern: ClaimPattern
  /// The places, or the origins of a movement.
  package let places: ClaimPlaces
  /// The destinations of a movement.
  package let destinations: ClaimPlaces?
  /// The fields of an identity between the key and the days.
  private let subjectFields: [UInt8]

  package init(_ pattern: ClaimPattern, _ places: ClaimPlaces, _ destinations: ClaimPlaces?) {
    (self.pattern, self.places, self.destinations) = (pattern, places, destinations)
    subjectFields =
      pattern.measureFields + places.fields + (destinations?.fields ?? []) + pattern.basisFields
  }

  /// A claim of the series; nothing where the parts do not fit.
  package func claim(
    from start: Day?, asOf: Day, _ count: ClaimRows.Count, key: Claim.Key, _ evidence: Evidence,
    note: String?
  ) -> Claim? {
    pattern.figure(at: places.set, to: destinations?.set, from: start, asOf: asOf, count).map {
      Claim(
        key: key, figure: $0, stance: pattern.stance, source: pattern.source,
        method: pattern.method, sensitivity: pattern.sensitivity, evidence: evidence,
        isCompleteBreakdown: pattern.isCompleteBreakdown, note: note)
    }
  }
}

extension ClaimSubject {
  /// Writes the fields of a claim's identity behind its key, as `Claim.statement` does.
  func write(
    from start: Day?, asOf: Day, _ count: ClaimRows.Count, _ note: UnsafeBufferPointer<UInt8>?,
    into fields: inout Digest.Writer
  ) {
    writeSubject(from: start, asOf: asOf, into: &fields)
    if let other = count.other {
      fields.write(amount: other.amount)
      fields.write(other.parts)
      fields.write(fields: pattern.precisionFields)
      fields.write(fields: pattern.handlingFields)
    } else {
      pattern.write(count, into: &fields)
      fields.write(fields: pattern.partlessFields)
    }
    if let note { fields.write(note) } else { fields.write(nil as String?) }
  }

  private func writeSubject(from start: Day?, asOf: Day, into fields: inout Digest.Writer) {
    fields.write(fields: subjectFields)
    if let start { fields.write(start.number) }
    fields.write(asOf.number)
    fields.write(fields: pattern.traitFields)
  }

  /// Appends the key of a row without an identifier of its own, as ``Claim/Key/content(of:source:)``
  /// has it.
  package func appendKey(
    from start: Day?, asOf: Day, to key: inout ByteBuffer, using fields: inout Digest.Writer
  ) {
    writeSubject(from: start, asOf: asOf, into: &fields)
    fields.write(fields: pattern.sourceFields)
    key.append("key:")
    fields.finish().appendPrefixDigits(to: &key)
  }
}
