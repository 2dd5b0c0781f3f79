/** Whether the phone is online, for screens that say so. */
import { useSyncExternalStore } from 'react';
import { network } from './network';

export const useOnline = (): boolean => useSyncExternalStore(network.onChange, network.online);
