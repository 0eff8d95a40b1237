rootProject.name = "delivery-service"
