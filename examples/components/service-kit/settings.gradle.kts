rootProject.name = "service-kit"
include("kotlin")
