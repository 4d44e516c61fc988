import Displacement
import Language
import Reading
import Testing

/// Sentences of roads, crossings and boats, with the ways that they describe.
@Suite struct RouteTests {
  /// Compares the first route, as `origins > destinations via way mode state`, without what is not
  /// said.
  private func check(_ sentence: Told, _ language: LanguageCode) {
    let route = sentence.article(in: language).routes.first
    #expect(route.map(describe) ?? "" == sentence.told, sourceLocation: sentence.sourceLocation)
  }

  private func describe(_ route: ArticleRoute) -> String {
    func words(_ set: PlaceSet) -> String { set.mentions.map(\.text).joined(separator: "+") }
    var parts = ["\(words(route.origins)) > \(words(route.destinations))"]
    if !route.via.isUnstated { parts.append("via " + words(route.via)) }
    if route.mode != .unknown { parts.append(route.mode.rawValue) }
    if route.state != .unknown { parts.append(route.state.rawValue) }
    return parts.joined(separator: " ")
  }

  @Test("an English sentence gives the way that it describes", arguments: english)
  func englishWay(_ way: Told) { check(way, .english) }

  @Test("an Arabic sentence gives the way that it describes", arguments: arabic)
  func arabicWay(_ way: Told) { check(way, .arabic) }

  static let english: [Told] = [
    Told("The Jalalabad–Asadabad road reopened on Tuesday.", "Jalalabad > Asadabad open"),
    Told("The Trans-Flores road is closed.", " >  via Trans-Flores road closed"),
    Told("The crossing at Adre remains open.", " >  via Adre open"),
    Told("The Jousieh crossing, bombed on 25 October, is closed.", " >  via Jousieh closed"),
    Told("The Kavimvira border post is closed.", " >  via Kavimvira closed"),
    Told("The road linking Nahud with Khuwai reopened on Friday.", "Nahud > Khuwai open"),
    Told("The one from Moyale to Sololo is open.", "Moyale > Sololo open"),
    Told(
      "Some 900 people walked up the coast road from Mecufi to Pemba.",
      "Mecufi > Pemba via coast road foot"),
    Told("Rebels have cut the road between Beni and Mambasa.", "Beni > Mambasa closed"),
    Told("Traffic resumed from Beni to Mambasa by Route 68.", "Beni > Mambasa via Route 68 open"),
    Told("The RN4 is impassable.", " >  via RN4 closed"),
    Told(
      "They walked from Luvungi to Fizi through the Itombwe forest.",
      "Luvungi > Fizi via Itombwe forest foot"),
    Told("Those who can pay take a pirogue from Goulfey to Mani.", "Goulfey > Mani boat"),
    Told("Some 900 people crossed into Chad at Adre.", " > Chad via Adre"),
    Told("Families wade the river from Luvungi to Fizi.", "Luvungi > Fizi foot"),
    Told("Nine families were bussed from Beni to Mambasa.", "Beni > Mambasa vehicle"),
    Told("Highway 441 near Swannanoa is closed.", " >  via Highway 441 closed"),
    Told("The bridge at Old Fangak has been washed away.", " >  via Old Fangak closed"),
    Told("The army reopened the Homs–Palmyra road.", "Homs > Palmyra open"),
    Told("Traffic between Beni and Mambasa is suspended.", "Beni > Mambasa closed"),
    Told("Some came by dhow from Luvungi to Fizi.", "Luvungi > Fizi boat"),
    Told("Rebels control the road between Beni and Mambasa.", ""),
    Told("The Mekele bridge was blown up.", " >  via Mekele bridge closed"),
    Told("The Mekele bridge was repainted.", ""),
  ]

  static let arabic: [Told] = [
    Told("طريق كوباني - منبج مقطوع.", "كوباني > منبج closed"),
    Told("ينعدم الأمن على الطريق من كوباني إلى منبج.", "كوباني > منبج restricted"),
    Told("تعتزم القوات فتح الطريق من كوباني إلى منبج.", ""),
    Told("انهار جسر قرقوزاق.", " >  via جسر قرقوزاق closed"),
    Told("وقال إن طريق زالنجي – تلكوك مقطوع.", "زالنجي > تلكوك closed"),
    Told("أغلق الجيش شارع صلاح الدين.", " >  via شارع صلاح الدين closed"),
    Told("الطريق من زالنجي إلى تلكوك يمر بأدري وهو مغلق.", "زالنجي > تلكوك via أدري closed"),
    Told("نقلت قوارب 400 شخص من زالنجي إلى تلكوك.", "زالنجي > تلكوك boat"),
  ]
}
