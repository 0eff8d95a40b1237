plugins {
    kotlin("multiplatform") version "2.2.20"
}

group = "example.larkspur"
version = "3.2.0"

repositories {
    mavenCentral()
}

kotlin {
    jvmToolchain(17)
    jvm()
    iosArm64()
    iosSimulatorArm64()

    sourceSets {
        commonTest.dependencies {
            implementation(kotlin("test"))
        }
    }
}
