import Displacement
import Language

/// Bodies whose members are security forces and not fighters.
enum SecurityBodies {
  static let table = TermTable<Group>(rows: rows) { Group(rawValue: String($0)) }

  private static let rows = #"""
    security_forces	الاسايش,قوى الامن,قوي الامن,الشرطة,الجيش,قوات الامن,الحرس,الامن الداخلي,الامن العام,حرس الحدود,القوات الحكومية,قوات النظام,الدرك,قوات سوريا الديمقراطية
    aid_workers	الدفاع المدني,الوقاية المدنية,الهلال الاحمر,الصليب الاحمر,الاطفاء,الاسعاف,الطواقم الطبية,الكوادر الطبية,فريق انقاذ,فرق الانقاذ,اعضاء فريق انقاذ,الطواقم الصحية,افراد الطواقم الطبية,العاملين الصحيين,العاملين في المجال الصحي,العاملين الانسانيين
    """#
}
