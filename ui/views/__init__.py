"""Views of the whole library, shown in the place of the page."""
