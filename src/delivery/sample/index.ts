export { type District, foundDistrict, type SamplePerson } from './found-district.ts';
export { prepareSample, type Sample, type SampleOptions, type SampleReport } from './prepare-sample.ts';
