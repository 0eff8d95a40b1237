rootProject.name = "catalogue-service"
