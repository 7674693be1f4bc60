"""What can be done with a library, by theme; `reader.workspace` is the door to it."""
