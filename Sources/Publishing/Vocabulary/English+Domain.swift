package import Displacement
package import Situation

extension English {
  package func label(_ measure: Measure) -> String {
    switch measure {
    case .stock(.displaced): "displaced people"
    case .stock(.held): "people unable to leave"
    case .stock(.returned): "returnees"
    case .stock(.affected): "affected people"
    case .stock(.reached): "people assisted"
    case .stock(.inNeed): "people in need"
    case .movement(.displacement): "displacement"
    case .movement(.onward): "onward movement"
    case .movement(.homecoming): "return"
    case .movement(.release): "release"
    case .toll(.killed): "people killed"
    case .toll(.injured): "people injured"
    case .toll(.missing): "people missing"
    case .toll(.detained): "people detained"
    case .toll(.housingDestroyed): "homes destroyed"
    case .toll(.housingDamaged): "homes damaged"
    }
  }

  package func label(_ mark: Summary.Mark) -> String {
    switch mark {
    case .conflict: "sources disagree"
    case .ageing: "a count is several days old"
    case .stale: "a count is more than a week old"
    case .converted: "people are converted from households"
    case .derived: "a number is computed rather than counted"
    case .summed: "a number is summed from parts"
    case .about: "a count is approximate"
    case .atLeast: "a count is a lower bound"
    case .atMost: "a count is an upper bound"
    case .vague: "there are words but no number"
    case .firstCount: "a first count"
    case .crossesWindow: "a period began before the day"
    case .contradiction: "counts that cannot both be right"
    case .party: "a figure comes from a party to the conflict"
    case .revised: "a source corrected its count"
    case .corrected: "we corrected what we had read or entered"
    case .reset: "a source counts from a new start"
    }
  }

  package func label(_ reason: Summary.Reason) -> String {
    switch reason {
    case .candidate: "waits for review"
    case .rejected: "rejected in review"
    case .retracted: "taken back"
    case .outOfWindow: "outside of the period"
    case .relay: "repeats another source"
    case .superseded: "replaced by a newer claim of the source"
    case .triangulation: "kept beside the chosen claim"
    case .contained: "part of a wider count"
    case .expired: "too old"
    case .vague: "no number"
    case .noUnit: "unit not resolved"
    case .noPlace: "place not resolved"
    case .suppressed: "withheld for safety"
    case .notAsserted: "denied, planned, or of another event"
    }
  }

  package func label(_ gap: Summary.Gap.Kind) -> String {
    switch gap {
    case .expired: "last count too old"
    case .vague: "no number"
    case .noHouseholdSize: "no household size"
    case .unresolved: "not resolved"
    }
  }

  package func label(_ group: Group) -> String {
    switch group {
    case .civilians: "civilians"
    case .children: "children"
    case .women: "women"
    case .fighters: "fighters"
    case .inmates: "inmates"
    case .securityForces: "security forces"
    case .aidWorkers: "aid workers"
    }
  }

  package func label(_ accommodation: Accommodation) -> String {
    switch accommodation {
    case .collectiveCentre: "in collective centres"
    case .hostFamily: "with host families"
    case .camp: "in camps"
    case .open: "in the open"
    case .rented: "in rented homes"
    case .unknown: "in shelter of an unknown kind"
    }
  }

  package func label(_ holding: Holding) -> String {
    switch holding {
    case .taken: "held by force"
    case .besieged: "besieged"
    case .stranded: "stranded"
    }
  }

  package func label(_ kind: Place.Kind) -> String {
    switch kind {
    case .country: "country"
    case .governorate: "governorate"
    case .district: "district"
    case .subdistrict: "subdistrict"
    case .city: "city"
    case .neighborhood: "neighbourhood"
    case .area: "area"
    case .camp: "camp"
    case .shelter: "shelter"
    case .prison: "prison"
    case .crossing: "crossing"
    case .road: "road"
    case .site: "site"
    }
  }

  package func label(_ kind: Source.Kind) -> String {
    switch kind {
    case .un: "United Nations"
    case .redCrescent: "Red Cross or Red Crescent"
    case .ngo: "non-governmental organisation"
    case .authority: "authority"
    case .armedActor: "armed actor"
    case .community: "community"
    case .media: "media"
    case .ownStaff: "own staff"
    case .unknown: "source of an unknown kind"
    }
  }

  package func label(_ kind: Document.Kind) -> String {
    switch kind {
    case .article: "article"
    case .report: "report"
    case .csv: "staff sheet"
    case .manual: "staff entry"
    }
  }

  package func label(_ mode: Route.Mode) -> String {
    switch mode {
    case .foot: "foot"
    case .vehicle: "vehicle"
    case .boat: "boat"
    case .mixed: "several ways"
    case .unknown: "not stated"
    }
  }

  package func label(_ state: RouteStatus.State) -> String {
    switch state {
    case .open: "open"
    case .restricted: "restricted"
    case .closed: "closed"
    case .unknown: "status not known"
    }
  }

  package func label(_ hazard: RouteStatus.Hazard) -> String {
    switch hazard {
    case .fighting: "fighting"
    case .checkpoint: "checkpoint"
    case .mines: "mines"
    case .cold: "cold"
    case .curfew: "curfew"
    case .other: "other danger"
    }
  }

  package func label(_ audience: Audience) -> String {
    switch audience {
    case .public: "Public"
    case .partners: "Partners"
    case .internal: "Internal"
    }
  }

  package func label(_ magnitude: Magnitude) -> String {
    switch magnitude {
    case .few: "a few"
    case .tens: "tens"
    case .hundreds: "hundreds"
    case .thousands: "thousands"
    case .tensOfThousands: "tens of thousands"
    case .hundredsOfThousands: "hundreds of thousands"
    case .millions: "millions"
    }
  }
}
