"""Arabic script: letters, folding with offset maps, tokens, clitics, direction, shaping."""
