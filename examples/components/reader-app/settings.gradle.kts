rootProject.name = "reader-app"

include(":core")

// The user interfaces have repositories of their own, checked out here by those who need them
if (file("android").isDirectory) include(":android")
