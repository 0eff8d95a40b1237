rootProject.name = "handheld-app"
