export default definePageConfig({ navigationBarTitleText: '党员接待日' });
