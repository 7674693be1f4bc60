"""The side panel: entities, sources, notes, outline."""
