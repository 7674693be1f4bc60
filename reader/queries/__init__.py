"""What a search box holds: its language, how it is read, what it finds in a text, what can complete it."""
