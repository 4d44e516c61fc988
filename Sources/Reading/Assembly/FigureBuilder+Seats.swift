import Displacement
import Language

/// Places that only the name of who speaks tells.
extension FigureBuilder {
  /// قالت بلدية حارة حريك: a local authority speaks of its own place, unless another is named.
  func seatOfAuthority(over reading: Interpretation) -> PlaceMention? {
    scan.places.first { place in
      guard place.isInSpeaker, place.tokens.upperBound <= reading.counted.start,
        // "Officials in Batangas counted 61 dead"
        vocabulary.language == .arabic || place.role == .inside
      else { return false }
      let before = max(scan.tokens.lowerBound, place.tokens.lowerBound - 3)
      return (before..<place.tokens.lowerBound).contains(where: isAuthority)
    }
  }

  private func isAuthority(_ token: Int) -> Bool {
    vocabulary.language == .arabic
      ? scan.text.meaning(token, in: FigureBuilder.authorities) != nil
      : FigureBuilder.locals.value(scan.text, scan.text.tokens[token]) != nil
  }

  private static let locals = TermTable<Bool>(
    words:
      "authorities,officials,police,office,residents,hospital,hospitals,mayor,governor,activists,doctors,medics,witnesses,volunteers,responders,rescuers"
  )

  private static let authorities = TermTable<Bool>(
    words:
      "ولاية,إقليم,بلدية,المجلس,مجلس,البلدي,المحلي,محافظ,محافظة,عمدة,قائمقام,والي,حاكم,مختار,معتمد,عمالة,شرطة,مديرية,مشفى,مستشفى"
  )
}
