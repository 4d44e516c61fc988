import Displacement

/// Step 14: what of a page its audience may see.
func disclose(_ summary: Summary, to audience: Audience) -> Summary {
  var disclosed = summary
  disclosed.audience = audience
  return disclosed
}
