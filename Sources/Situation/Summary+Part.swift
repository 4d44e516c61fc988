package import Displacement

extension Summary {
  /// The lines and routes of the page that lie in those places, or start or end in them.
  ///
  /// It is a part of a page that is already disclosed, so that parts asked for one after the other
  /// show no more than the whole. How much was withheld stays that of the whole page: told for a
  /// part, it would say where. Totals, which are of the whole area, are left out.
  ///
  /// - Parameter places: the places; an informal area stands for its members.
  /// - Returns: the page with nothing else on it.
  package func part(in places: [Place.ID]) -> Summary {
    let tree = self.places
    let wanted = tree.expandingAreas(places)
    func holds(_ region: [Place.ID]) -> Bool {
      !region.isEmpty && tree.covers(wanted, tree.expandingAreas(region))
    }
    var part = self
    part.lines = lines.filter { line in
      switch line.cell.measure {
      case .stock, .toll: holds(line.cell.region)
      case .movement: holds(line.cell.origins) || holds(line.cell.destinations)
      }
    }
    part.routes = routes.filter { line in
      [line.route.origins, line.route.destinations, line.route.via].contains { set in
        set.places.map(holds) ?? false
      }
    }
    part.totals = Totals()
    (part.unallocated, part.residuals, part.conflicts, part.gaps) = ([], [], [], [])
    return part
  }
}
