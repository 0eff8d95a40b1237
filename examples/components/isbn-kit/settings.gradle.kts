rootProject.name = "isbn-kit"
