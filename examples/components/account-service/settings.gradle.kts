rootProject.name = "account-service"
