"""Articles and notes leave for Markdown and other formats."""
