"""What a reader knows better than the program: corrections of findings, how they apply, and what is learned from them."""
