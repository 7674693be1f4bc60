"""Data without code: lexicons, themes, icons, translations, templates, samples."""
