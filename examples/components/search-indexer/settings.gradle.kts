rootProject.name = "search-indexer"
