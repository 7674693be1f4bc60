"""Files of many formats become articles."""
