import Displacement
import Language

/// Places that only the name of who speaks tells.
extension FigureBuilder {
  /// قالت بلدية حارة حريك: a local authority speaks of its own place, unless another is named.
  func seatOfAuthority(over reading: Interpretation) -> PlaceMention? {
    guard vocabulary.language == .arabic else {
      // "Officials in Batangas counted 61 dead"
      return scan.places.first { place in
        place.isInSpeaker && place.role == .inside
          && place.tokens.upperBound <= reading.counted.start
          && (max(scan.tokens.lowerBound, place.tokens.lowerBound - 3)..<place.tokens.lowerBound)
            .contains {
              FigureBuilder.locals.value(scan.text, scan.text.tokens[$0]) != nil
            }
      }
    }
    return scan.places.first { place in
      guard place.isInSpeaker, place.tokens.upperBound <= reading.counted.start else {
        return false
      }
      return (max(scan.tokens.lowerBound, place.tokens.lowerBound - 3)..<place.tokens.lowerBound)
        .contains { token in
          scan.text.meaning(token, in: FigureBuilder.authorities) != nil
        }
    }
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
