"""The article page: laid out near the viewport, painted and hit-tested by our own code."""
