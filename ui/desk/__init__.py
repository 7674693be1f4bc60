"""The desk: brings the window to life, one part for each kind of work that is done at it."""
