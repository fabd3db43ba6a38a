export { aSpecimen, aSpecimenFor, type Specimen, specimenFor } from "@/prisma/seed/builders/specimen";
