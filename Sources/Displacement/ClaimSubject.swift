/// What the claims of a series are about.
package struct ClaimSubject: Sendable {
  package let pattern: ClaimPattern
  /// The places, or the origins of a movement.
  package let places: ClaimPlaces
  /// The destinations of a movement.
  package let destinations: ClaimPlaces?

  package init(_ pattern: ClaimPattern, _ places: ClaimPlaces, _ destinations: ClaimPlaces?) {
    (self.pattern, self.places, self.destinations) = (pattern, places, destinations)
  }

  /// A claim of the series; nothing where the parts do not fit.
  package func claim(
    from start: Day?, asOf: Day, _ amount: Amount, _ parts: Parts, key: Claim.Key,
    _ evidence: Evidence, note: String?
  ) -> Claim? {
    pattern.figure(
      at: places.set, to: destinations?.set, from: start, asOf: asOf, amount, parts
    ).map {
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
    from start: Day?, asOf: Day, _ amount: Amount, _ parts: Parts,
    _ note: UnsafeBufferPointer<UInt8>?, into fields: inout Digest.Writer
  ) {
    writeSubject(from: start, asOf: asOf, into: &fields)
    fields.write(amount: amount)
    fields.write(parts)
    fields.write(fields: pattern.precisionFields)
    fields.write(fields: pattern.handlingFields)
    if let note { fields.write(note) } else { fields.write(nil as String?) }
  }

  private func writeSubject(from start: Day?, asOf: Day, into fields: inout Digest.Writer) {
    fields.write(fields: pattern.measureFields)
    fields.write(fields: places.fields)
    if let destinations { fields.write(fields: destinations.fields) }
    fields.write(fields: pattern.basisFields)
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
    fields.write(pattern.source?.rawValue)
    key.append("key:")
    key.append(text: fields.finish().prefix)
  }
}
