"""The window: shows what the core found, asks the core to do things."""
