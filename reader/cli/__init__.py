"""The command line: data on the standard output, words on the standard error, no Qt."""
