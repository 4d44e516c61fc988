import Displacement
import Testing

@testable import Situation

/// What a machine read of a route waits for approval: people may walk by it.
@Suite("Routes on a page")
struct RouteTests {
  static let route = Route(
    id: "r", origins: PlaceSet("hsk-ghwayran"), destinations: PlaceSet("hsk-centre"), mode: .foot)

  static func status(
    _ state: RouteStatus.State, of route: Route.ID = route.id, on date: Day
  ) -> RouteStatus {
    RouteStatus(
      route: route, state: state, asOf: date, source: "sdf",
      evidence: Evidence(document: "article", location: .row(1), excerpt: "", phrase: ""))
  }

  @Test("a route is on no page before its status is approved, and leaves with a retraction")
  func approval() throws {
    var office = Office()
    let read = Self.status(.open, on: day(21))
    office.record(Self.route, read)
    #expect(office.summary(day(21)).routes.isEmpty)
    #expect(office.summary(day(21)).routeCandidates == [read.id])

    office.decide(Decision(.approve, on: .routeStatus(read.id)))
    #expect(office.summary(day(21)).routes.map(\.status) == [read])
    #expect(office.summary(day(21)).routeCandidates.isEmpty)

    office.decide(Decision(.retract, on: .routeStatus(read.id)))
    #expect(office.summary(day(21)).routes.isEmpty)
  }

  @Test("a newer word that waits for review does not hide the approved one")
  func newerCandidate() throws {
    var office = Office()
    let (approved, read) = (Self.status(.closed, on: day(21)), Self.status(.open, on: day(22)))
    office.record(Self.route, approved)
    office.decide(Decision(.approve, on: .routeStatus(approved.id)))
    office.record(Self.route, read)
    #expect(office.summary(day(22)).routes.map(\.status?.state) == [.closed])
  }
}

extension Office {
  mutating func record(_ route: Route, _ status: RouteStatus) {
    history.routes[route.id] = route
    let order = history.claims.count + history.decisions.count + history.routeStatuses.count + 1
    history.routeStatuses.append(
      Recorded(status, batch: "article-1", at: clock, by: "Amal", order: order))
  }
}
