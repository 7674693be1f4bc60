"""Charts, painted by QPainter in both directions; values in, no widget knows where they come from."""
