// The runtime's half of `spoken-attributes.ts`, taken into the package by the build.
import { mergeInternalComponents } from '@tarojs/shared';
import { SPOKEN } from './spoken-names';

mergeInternalComponents(SPOKEN);
