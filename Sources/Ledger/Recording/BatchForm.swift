import Displacement

/// What a batch holds, kind by kind, written out for its digest, so that the order in which kinds
/// are mixed does not matter.
struct BatchForm {
  var event = CanonicalForm()
  var documents = CanonicalForm()
  var sources = CanonicalForm()
  var places = CanonicalForm()
  var householdSizes = CanonicalForm()
  var claims = CanonicalForm()
  var routes = CanonicalForm()
  var routeStatuses = CanonicalForm()
  var decisions = CanonicalForm()
  var boundaries = CanonicalForm()

  /// The digests of the kinds, in the order of `Kind`.
  consuming func finish() -> [String] {
    [
      event, documents, sources, places, householdSizes, claims, routes, routeStatuses, decisions,
      boundaries,
    ].map { $0.finish() }
  }

  /// A kind of record, in the order in which a batch's digest takes them.
  enum Kind: Int, CaseIterable {
    case event, documents, sources, places, householdSizes, claims, routes, routeStatuses
    case decisions, boundaries
  }

  /// The digests of a batch that holds nothing.
  static let empty = BatchForm().finish()
}

extension Batch {
  /// The digest of a batch: of its head, the digest before it, and the digests of what it holds.
  ///
  /// - Parameter parts: the digests of its kinds of records, in the order of `BatchForm.Kind`.
  /// - Returns: 64 hexadecimal digits.
  func digest(of parts: [String]) -> String {
    var digest = Digest.Writer()
    digest.write("nuzuh.batch/1")
    digest.write(office)
    digest.write(sequence)
    digest.write(previous)
    digest.write(recordedAt.seconds)
    digest.write(recordedBy)
    digest.write(input)
    digest.write(inputDigest)
    // Boundaries came with schema 2: a batch without any has the digest that it had before.
    let isOld = parts.last == BatchForm.empty.last
    for part in isOld ? parts.dropLast() : parts[...] { digest.write(part) }
    return digest.finish().description
  }

  /// The batch with that digest of its own.
  func sealed(by digest: String) -> Batch {
    Batch(
      office: office, sequence: sequence, previous: previous, digest: digest,
      recordedAt: recordedAt, recordedBy: recordedBy, input: input, inputDigest: inputDigest)
  }
}
