package import Displacement

/// The places that are known without being named in a file.
package enum Gazetteer {
  /// Syria down to its subdistricts and the neighbourhoods of some cities, and the region around.
  ///
  /// Read once, from `datasets/syria-places.csv` and `datasets/region-places.csv`, in their order.
  package static let builtIn: [Place] = ["syria-places.csv", "region-places.csv"].flatMap { name in
    BuiltInTable.rows(of: name) { PlaceRow.place(&$0) }
  }
}
