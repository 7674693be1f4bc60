"""The core of Hashiya: texts, findings, notes and the library. No Qt."""
